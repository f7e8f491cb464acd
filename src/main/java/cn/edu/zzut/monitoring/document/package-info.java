/** Word documents: paragraphs and tables in the school's plain form. */
@Module
package cn.edu.zzut.monitoring.document;

import cn.edu.zzut.monitoring.Module;
