/** The units' papers (附件1, 附件2, the pledge): files, signed scans, templates, and what a paper's QR code leads to. */
@Module(mayKnow = {"web/answer"})
package cn.edu.zzut.monitoring.web.paper;

import cn.edu.zzut.monitoring.Module;
