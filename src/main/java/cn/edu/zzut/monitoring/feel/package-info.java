/**
 * FEEL, the DMN standard's expression language, for rules, indicators and forms: expressions over data are translated once
 * into Java functions that count what they do; whatever is more than that is refused.
 */
@Module
package cn.edu.zzut.monitoring.feel;

import cn.edu.zzut.monitoring.Module;
