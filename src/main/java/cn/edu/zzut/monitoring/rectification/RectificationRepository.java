package cn.edu.zzut.monitoring.rectification;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface RectificationRepository extends JpaRepository<Rectification, Long> {

    List<Rectification> findByYearOrderById(int year);
}
