package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.catalog.TableCode;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CommentRepository extends JpaRepository<ReviewComment, Long> {

    List<ReviewComment> findByYearOrderById(int year);

    List<ReviewComment> findByYearAndTableCodeOrderById(int year, TableCode table);
}
