package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** 任务分解: one table of a year with its responsible unit and its assisting units (第十一条). */
@Entity
public class Assignment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int year;
    private TableCode tableCode;
    private UnitCode responsibleUnit;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "assignment_assistant", joinColumns = @JoinColumn(name = "assignment_id"))
    @Column(name = "unit_code")
    private Set<String> assistants = new TreeSet<>();

    protected Assignment() {}

    Assignment(int year, TableCode table, UnitCode responsible, Collection<UnitCode> assisting) {
        if (assisting.contains(responsible)) {
            throw Refusal.invalid("表" + table + "的责任单位不能同时是协助单位。");
        }
        this.year = year;
        this.tableCode = table;
        this.responsibleUnit = responsible;
        assisting.forEach(unit -> assistants.add(unit.value()));
    }

    public int year() {
        return year;
    }

    public TableCode table() {
        return tableCode;
    }

    public UnitCode responsible() {
        return responsibleUnit;
    }

    /** The assisting units (协助单位), by code. */
    public List<UnitCode> assisting() {
        return assistants.stream().sorted().map(UnitCode::new).toList();
    }
}
