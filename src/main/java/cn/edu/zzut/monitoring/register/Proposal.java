package cn.edu.zzut.monitoring.register;

import cn.edu.zzut.monitoring.rectification.Cause;

/**
 * What the office may take into the list of rectifications, or leave out with a reason.
 *
 * @param source what it comes from, in Chinese; no two of a year are called the same
 * @param unit the number of the unit that would have to mend it; empty where it is nobody's alone
 * @param value the figure that shows it; empty where there is none
 * @param suggested whether it was agreed on before: the unit accepted it, or the office marked it
 */
public record Proposal(
        String source, Cause cause, String unit, String problem, String requirement, String value, boolean suggested) {}
