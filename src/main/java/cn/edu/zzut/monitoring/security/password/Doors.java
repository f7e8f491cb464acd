package cn.edu.zzut.monitoring.security.password;

/** Which passwords open an account. */
public interface Doors {

    /** Whether somebody else than the application says that it is this account's password, such as the school's directory. */
    boolean opensElsewhere(String account, String password);

    /** Whether the account may be opened by the password that the application keeps for it. */
    boolean takesOwnPassword(String account);
}
