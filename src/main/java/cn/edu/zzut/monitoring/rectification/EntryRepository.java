package cn.edu.zzut.monitoring.rectification;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EntryRepository extends JpaRepository<RectificationEntry, Long> {

    List<RectificationEntry> findByRectificationIdInOrderById(Collection<Long> ids);

    List<RectificationEntry> findByRectificationIdOrderById(long rectification);
}
