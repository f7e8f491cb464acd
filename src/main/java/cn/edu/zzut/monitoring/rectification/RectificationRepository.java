package cn.edu.zzut.monitoring.rectification;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface RectificationRepository extends JpaRepository<Rectification, Long> {

    List<Rectification> findByYearAndStateNotOrderById(int year, RectificationState state);

    List<Rectification> findByYearAndStateOrderById(int year, RectificationState state);

    List<Rectification> findByYearLessThanAndStateNotOrderByYearAscIdAsc(int year, RectificationState state);

    List<Rectification> findByStateNotOrderByYearDescIdAsc(RectificationState state);
}
