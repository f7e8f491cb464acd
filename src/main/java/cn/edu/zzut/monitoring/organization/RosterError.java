package cn.edu.zzut.monitoring.organization;

/** Why a line cannot be taken, in Chinese, and where it stands. */
public record RosterError(String sheet, int row, String column, String message) {

    /** As a sentence for somebody who sees no table. */
    public String inWords() {
        return row == 0 ? message : "工作表“" + sheet + "”第" + row + "行“" + column + "”：" + message;
    }
}
