package cn.edu.zzut.monitoring.organization;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface People extends JpaRepository<Person, String> {

    /** The unit's people who have not left. */
    @Query(
            "select distinct p from Person p left join fetch p.roles where p.unitCode = :unit and p.endsOn is null order by p.id")
    List<Person> findByUnitCodeAndEndsOnIsNullOrderById(UnitCode unit);

    @Query("select distinct p from Person p left join fetch p.roles order by p.id")
    List<Person> findAllByOrderById();

    @Query("select distinct p from Person p left join fetch p.roles where :role member of p.roles order by p.id")
    List<Person> withRole(Role role);

    @Query(
            "select distinct p from Person p left join fetch p.roles where p.unitCode = :unit and :role member of p.roles order by p.id")
    List<Person> inUnitWithRole(UnitCode unit, Role role);
}
