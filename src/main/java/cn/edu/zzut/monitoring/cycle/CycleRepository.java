package cn.edu.zzut.monitoring.cycle;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CycleRepository extends JpaRepository<Cycle, Integer> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Cycle c where c.year = :year")
    Optional<Cycle> locked(int year);
}
