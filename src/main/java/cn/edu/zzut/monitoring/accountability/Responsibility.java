package cn.edu.zzut.monitoring.accountability;

/** The principle that whoever vouches for data confirms (第十六条). The forms that ask for it say the same. */
public final class Responsibility {

    public static final String PRINCIPLE = "谁填报，谁负责";

    private Responsibility() {}

    /**
     * The sentence that a person ticks.
     *
     * @param what of which data they have done what, and that they answer for it
     */
    public static String word(String what) {
        return PRINCIPLE + "：" + what;
    }
}
