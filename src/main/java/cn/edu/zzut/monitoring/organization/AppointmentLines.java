package cn.edu.zzut.monitoring.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AppointmentLines extends JpaRepository<Appointment, Long> {

    List<Appointment> findByEndsOnIsNullOrderById();

    List<Appointment> findByEndsOnIsNotNullOrderById();

    List<Appointment> findByPersonIdOrderByFromDayAscIdAsc(String person);

    List<Appointment> findAllByOrderByFromDayAscIdAsc();

    @Query("select a from Appointment a where a.personId = :person and a.role = :role and a.endsOn is null")
    Optional<Appointment> open(String person, Role role);

    @Query(
            "select a from Appointment a where a.role = :role and a.endsOn is null and a.standInId is null order by a.fromDay, a.id")
    List<Appointment> holders(Role role);

    @Query("select a from Appointment a where a.personId = :person and a.role is null and a.endsOn is null")
    Optional<Appointment> openMembership(String person);
}
