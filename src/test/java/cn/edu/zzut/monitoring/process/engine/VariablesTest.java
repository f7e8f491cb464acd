package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** Lists that a process goes by, such as the tables that the office gave back. */
class VariablesTest {

    private final VariableScope scope = mock(VariableScope.class);

    @Test
    void aListIsReadAsItWasKept() {
        Variables.keep(scope, "list", List.of("1-1", "a,b"));
        ArgumentCaptor<TypedValue> kept = ArgumentCaptor.forClass(TypedValue.class);
        verify(scope).setVariable(eq("list"), kept.capture());
        when(scope.getVariable("list")).thenReturn(kept.getValue().getValue());
        assertThat(Variables.texts(scope, "list")).containsExactly("1-1", "a,b");
    }

    @Test
    void aListThatAYearOf010KeptAsOneTextIsReadToo() {
        when(scope.getVariable("list")).thenReturn("1-1,4-2", "");
        assertThat(Variables.texts(scope, "list")).containsExactly("1-1", "4-2");
        assertThat(Variables.texts(scope, "list")).isEmpty();
    }

    @Test
    void whatWasNeverKeptIsEmpty() {
        assertThat(Variables.texts(scope, "list")).isEmpty();
    }
}
