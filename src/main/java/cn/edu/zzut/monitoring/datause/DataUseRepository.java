package cn.edu.zzut.monitoring.datause;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DataUseRepository extends JpaRepository<DataUse, Long> {

    List<DataUse> findAllByOrderByIdDesc();

    /** Kept from others who would decide at the same time, until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from DataUse u where u.id = :id")
    Optional<DataUse> findForChange(long id);
}
