package cn.edu.zzut.monitoring.database;

import org.springframework.util.ClassUtils;

/** The demo's own database and mail server. What a school runs has neither in it. */
final class DemoParts {

    private static final ClassLoader LOADER = DemoParts.class.getClassLoader();

    private DemoParts() {}

    static boolean areHere() {
        return ClassUtils.isPresent("io.zonky.test.db.postgres.embedded.EmbeddedPostgres", LOADER)
                && ClassUtils.isPresent("com.icegreen.greenmail.util.GreenMail", LOADER);
    }

    /** How one gets to the demo from here. */
    static String wayToTheDemo() {
        return areHere()
                ? "只想试用请加 --spring.profiles.active=demo。"
                : "只想试用请启动名字以 -demo.jar 结尾的程序包，或在源代码目录执行 mvn spring-boot:run。";
    }

    static void require() {
        if (!areHere()) {
            throw new StartupRefusal("这是正式运行的程序包，不含演示用的数据库和邮件服务器，不能以 demo 方式启动。" + wayToTheDemo());
        }
    }
}
