/**
 * Who may what, as the regulation says it (第二十一条 and the duties of each role): rights that come with a role, and the
 * reasons for which somebody reads a unit's data. Only rules; what they ask about is handed to them.
 */
@Module(mayKnow = "organization")
package cn.edu.zzut.monitoring.access;

import cn.edu.zzut.monitoring.Module;
