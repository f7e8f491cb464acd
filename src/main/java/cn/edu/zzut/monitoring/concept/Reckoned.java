package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * What an occurrence amounts to in a year.
 *
 * @param missing why there is no figure, in Chinese; empty where there is one
 * @param colleges of a sum over colleges, each one's share in words; empty else
 * @param basis the tables' versions with their hashes, or the other return with its day
 * @param units those responsible for the tables
 */
public record Reckoned(
        String concept,
        String occurrence,
        Optional<BigDecimal> value,
        String missing,
        String colleges,
        String basis,
        Set<UnitCode> units) {

    public Reckoned {
        units = Set.copyOf(units);
    }
}
