package cn.edu.zzut.monitoring.rectification;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EntryRepository extends JpaRepository<RectificationEntry, Long> {

    List<RectificationEntry> findByRectificationIdOrderById(long rectification);
}
