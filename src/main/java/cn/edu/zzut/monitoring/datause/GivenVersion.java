package cn.edu.zzut.monitoring.datause;

import cn.edu.zzut.monitoring.catalog.TableCode;
import jakarta.persistence.Embeddable;

/** A locked version that is part of what was given. */
@Embeddable
record GivenVersion(TableCode tableCode, int year, long submissionId, int versionNumber) {}
