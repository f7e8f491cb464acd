/** 登录 over HTTP: the pages at the door, served without sign-in, and the accounts as the administrator keeps them. */
@Module(mayKnow = {"document", "trail"})
package cn.edu.zzut.monitoring.web.signin;

import cn.edu.zzut.monitoring.Module;
