package cn.edu.zzut.monitoring.datacorrection;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DataCorrectionRepository extends JpaRepository<DataCorrection, Long> {

    List<DataCorrection> findByYearOrderByIdDesc(int year);

    List<DataCorrection> findAllByOrderByIdDesc();

    List<DataCorrection> findBySubmissionIdOrderByIdDesc(long submissionId);
}
