/**
 * FEEL, the DMN standard's expression language, for rules, indicators and forms: expressions over data are translated once
 * into Java functions that count what they do; whatever is more than that is refused. Knows no other module.
 */
package cn.edu.zzut.monitoring.feel;
