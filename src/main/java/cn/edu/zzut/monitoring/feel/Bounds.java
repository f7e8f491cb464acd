package cn.edu.zzut.monitoring.feel;

import java.math.BigDecimal;
import java.math.MathContext;

/** How large a number or text may become in an evaluation. */
final class Bounds {

    /** Numbers have 34 digits and lie between 10^-300 and 10^300, so that no operation needs more than some hundred digits. */
    private static final int EXPONENT = 300;

    private static final int DIGITS = 34;

    private Bounds() {}

    /** What was not computed here, and may have more digits than FEEL's numbers have. */
    static Object checked(Object result) {
        if (result instanceof BigDecimal number) {
            return inRange(number.precision() > DIGITS ? number.round(MathContext.DECIMAL128) : number);
        }
        return result instanceof String text ? shortEnough(text) : result;
    }

    /** @param number of no more than 34 digits */
    static BigDecimal inRange(BigDecimal number) {
        int scale = number.scale();
        if (scale <= EXPONENT + DIGITS && scale >= -EXPONENT) {
            return number;
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        throw outOfRange();
    }

    static FeelProblem outOfRange() {
        return new FeelProblem("数值超出范围（绝对值应在10的-" + EXPONENT + "次方到" + EXPONENT + "次方之间），请检查乘方和单位");
    }

    static String shortEnough(String text) {
        if (text.length() > Effort.TEXT) {
            throw tooLong();
        }
        return text;
    }

    static FeelProblem tooLong() {
        return new FeelProblem("计算中得到的文字过长（最多" + Effort.TEXT + "个字符），已停止");
    }
}
