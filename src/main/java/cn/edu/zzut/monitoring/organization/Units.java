package cn.edu.zzut.monitoring.organization;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Units extends JpaRepository<Unit, String> {

    List<Unit> findAllByOrderByCode();

    List<Unit> findByEndsOnIsNullOrderByCode();
}
