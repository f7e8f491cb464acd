package cn.edu.zzut.monitoring.security.password;

import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.SignInNames;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an administrator may call an account, and whoever has it: nobody is to be taken for somebody or something else. */
final class AccountName {

    private static final int LONGEST_TITLE = 100;

    private AccountName() {}

    /** @throws Refusal when it is no name for an account */
    static String wanted(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw Refusal.invalid("账号名不能为空。");
        }
        if (!SignInNames.isOne(id)) {
            throw Refusal.invalid("这个账号名不能用：" + SignInNames.IN_WORDS);
        }
        return id;
    }

    /**
     * @param groups of the engine
     * @param accounts that there are
     * @throws Refusal when it would be taken for another; accounts that differ by their case only are
     */
    static void requireNobodyLikeIt(String id, Collection<String> groups, Collection<String> accounts) {
        if (accounts.stream().anyMatch(id::equalsIgnoreCase)) {
            throw Refusal.conflict("已有账号“" + id + "”，或者只在大小写上与它不同的账号。请换一个账号名。");
        }
        if (SignInNames.isTaken(id) || isGroup(id) || groups.stream().anyMatch(id::equalsIgnoreCase)) {
            throw Refusal.conflict("“" + id + "”是系统自用的名字或者一个组的名字（大小写不同也算）。请换一个账号名。");
        }
    }

    /** Also of one that comes with the first who is in it. */
    private static boolean isGroup(String id) {
        String group = id.toLowerCase(Locale.ROOT);
        return RoleGroups.EVERYBODYS.contains(group)
                || group.startsWith("unit-")
                || Arrays.stream(Role.values())
                        .anyMatch(role -> role.name().replace('_', '-').equalsIgnoreCase(id));
    }

    /** @param text of somebody's name or address; refused where it is too long, or cannot be read as it is written */
    static void requireReadable(@Nullable String text) {
        String said = Optional.ofNullable(text).orElse("");
        if (said.length() > LONGEST_TITLE || !Words.isLine(said)) {
            throw Refusal.invalid("姓名和邮箱各不超过" + LONGEST_TITLE + "个字，不能换行，也不能有看不见的字符。请改正后再保存。");
        }
    }

    /** @param address may be empty; refused where no mail can be sent to it */
    static void requireMailAddress(@Nullable String address) {
        if (address != null && !address.isBlank() && !Words.isMailAddress(address)) {
            throw Refusal.invalid("邮箱的写法不对，没有保存。请改正，或者留空。" + Words.MAIL_ADDRESS_IN_WORDS);
        }
    }
}
