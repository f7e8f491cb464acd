package cn.edu.zzut.monitoring.datause;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface DataUseRepository extends JpaRepository<DataUse, Long> {

    List<DataUse> findAllByOrderByIdDesc();

    /** Kept from others who would decide at the same time, until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from DataUse u where u.id = :id")
    Optional<DataUse> findForChange(long id);

    /** Whoever asks at the same time waits, so that no number is given twice and none is left out. */
    @Modifying
    @Query(value = "lock table monitoring.data_use in share row exclusive mode", nativeQuery = true)
    void numberOneAtATime();

    /** The number that comes after all of that year; those asked before they were numbered by year count too. */
    @Query(
            value = "select coalesce(max(ordinal), 0) + 1 from monitoring.data_use where asked_in = :year",
            nativeQuery = true)
    int nextOrdinal(int year);
}
