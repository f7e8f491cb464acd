package cn.edu.zzut.monitoring.organization;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface People extends JpaRepository<Person, String> {

    /** The unit's people who have not left. */
    List<Person> findByUnitCodeAndEndsOnIsNullOrderById(UnitCode unit);

    List<Person> findAllByOrderById();

    /** Those of these units, with their roles. */
    @Query("select distinct p from Person p left join fetch p.roles where p.unitCode in :units order by p.id")
    List<Person> ofUnits(Collection<UnitCode> units);

    @Query("select p from Person p join p.roles r where r = :role order by p.id")
    List<Person> withRole(Role role);

    @Query("select p from Person p join p.roles r where p.unitCode = :unit and r = :role order by p.id")
    List<Person> inUnitWithRole(UnitCode unit, Role role);
}
