package cn.edu.zzut.monitoring.datacorrection;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface EffectRepository extends JpaRepository<Effect, Long> {

    List<Effect> findByCorrectionIdInOrderById(Collection<Long> ids);

    List<Effect> findByCorrectionIdOrderById(long correctionId);
}
