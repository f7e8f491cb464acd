/** What the evaluation office runs the school with over HTTP: mails that did not arrive, who files,
 * the users' guide. */
@Module
package cn.edu.zzut.monitoring.web.office;

import cn.edu.zzut.monitoring.Module;
