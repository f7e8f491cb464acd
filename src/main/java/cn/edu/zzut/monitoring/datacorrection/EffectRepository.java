package cn.edu.zzut.monitoring.datacorrection;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EffectRepository extends JpaRepository<Effect, Long> {

    List<Effect> findByCorrectionIdOrderById(long correctionId);
}
