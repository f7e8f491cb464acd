/**
 * Mails and a group robot's messages: queued in the transaction that gives rise to them, sent apart from it, never
 * twice and never lost. Through which mail server, and whether any message leaves at all.
 */
@Module(mayKnow = {"school", "trail"})
package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.Module;
