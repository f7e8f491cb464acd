package cn.edu.zzut.monitoring.node;

/**
 * This machine's clock was compared with the database's.
 *
 * @param isWrong whether they differ by more than is let pass
 */
public record ClockChecked(boolean isWrong) {}
