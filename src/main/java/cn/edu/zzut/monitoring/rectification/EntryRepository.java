package cn.edu.zzut.monitoring.rectification;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EntryRepository extends JpaRepository<RectificationEntry, Long> {

    @Query("select e from RectificationEntry e join fetch e.rectification r where r.id in :ids order by e.id")
    List<RectificationEntry> findByRectificationIdInOrderById(Collection<Long> ids);

    List<RectificationEntry> findByRectificationIdOrderById(long rectification);
}
