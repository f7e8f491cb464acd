package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Optional;

/** A unit that is to be commended, or one of its people. */
public record Nominee(UnitCode unit, Optional<PersonId> personId) {}
