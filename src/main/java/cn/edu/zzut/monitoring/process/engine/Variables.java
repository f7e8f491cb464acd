package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** The names of the processes' variables, and their types. */
public final class Variables {

    public static final String YEAR = "year";
    public static final String TABLE = "tableCode";
    public static final String UNIT = "unitCode";
    public static final String SUBMISSION = "submissionId";
    public static final String APPROVED = "approved";
    public static final String ERRORS = "errors";
    /** How many of a table's anomalies nobody has explained. */
    public static final String ANOMALIES = "anomalies";
    /** The day by which all work of the process is done, whatever the plan says; {@link #dueBy} reads it. */
    public static final String DUE_BY = "dueBy";
    /** Local to a task: the tables that it is about, a line each. */
    public static final String TABLES = "tables";

    public static final String RETURN_REASON = "returnReason";
    /** The id of whoever returned it; goes with {@link #RETURN_REASON}. */
    public static final String RETURNED_BY = "returnedBy";

    /** 更正说明: what a filer says of a correction when handing in; see {@link cn.edu.zzut.monitoring.filing.Correction}. */
    public static final String CORRECTION = "correction";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Variables() {}

    public static int year(VariableScope scope) {
        return ((Number) scope.getVariable(YEAR)).intValue();
    }

    public static TableCode table(VariableScope scope) {
        return new TableCode((String) scope.getVariable(TABLE));
    }

    public static Optional<TableCode> tableIfAny(VariableScope scope) {
        return Optional.ofNullable((String) scope.getVariable(TABLE)).map(TableCode::new);
    }

    public static UnitCode unit(VariableScope scope) {
        return new UnitCode((String) scope.getVariable(UNIT));
    }

    public static Optional<UnitCode> unitIfAny(VariableScope scope) {
        return Optional.ofNullable((String) scope.getVariable(UNIT)).map(UnitCode::new);
    }

    public static SubmissionId submission(VariableScope scope) {
        return submission((Number) scope.getVariable(SUBMISSION));
    }

    public static Optional<SubmissionId> submissionIfAny(VariableScope scope) {
        return Optional.ofNullable((Number) scope.getVariable(SUBMISSION)).map(Variables::submission);
    }

    /** What the variable holds, as a type. */
    public static SubmissionId submission(Number value) {
        return new SubmissionId(value.longValue());
    }

    /** Empty where the process goes by the plan. */
    public static Optional<LocalDate> dueBy(VariableScope scope) {
        return Optional.ofNullable((String) scope.getVariable(DUE_BY)).map(LocalDate::parse);
    }

    /** Lets a gateway know the decision, and the next person why something came back and from whom. */
    public static void decided(VariableScope scope, boolean approved, String reason, PersonId by) {
        scope.setVariable(APPROVED, approved);
        returned(scope, approved ? "" : reason, by);
    }

    /** Lets the next person know why something came back and from whom; an empty reason says that it did not. */
    public static void returned(VariableScope scope, String reason, PersonId by) {
        scope.setVariable(RETURN_REASON, reason);
        scope.setVariable(RETURNED_BY, by.value());
    }

    /** A value that forms read as JSON; small lists only. */
    public static TypedValue json(Object value) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same for code that reads it as an object at once, without the engine between. */
    public static TypedValue jsonObject(Object value) {
        try {
            return SpinValues.jsonValue(Spin.JSON(JSON.writeValueAsString(value)))
                    .create();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A list that the process goes by, such as what it does once for each; {@link #texts} reads it. */
    public static void keep(VariableScope scope, String name, List<String> list) {
        scope.setVariable(name, json(list));
    }

    /** The list that {@link #keep} kept; empty where there is none. Years of 0.1.0 kept it as one text with commas. */
    public static List<String> texts(VariableScope scope, String name) {
        return texts(scope.getVariable(name));
    }

    /** The same of a variable's value. */
    public static List<String> texts(@Nullable Object kept) {
        if (kept instanceof String text) {
            return text.isEmpty() ? List.of() : List.of(text.split(","));
        }
        return kept == null ? List.of() : list(kept, String.class);
    }

    /** The list that {@link #json} made. */
    public static <T> List<T> list(Object json, Class<T> type) {
        try {
            return JSON.readValue(json.toString(), JSON.getTypeFactory().constructCollectionType(List.class, type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
