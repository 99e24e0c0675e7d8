package io.yiyang.referral.workflow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionTableTest {
    private enum Light implements WorkflowState {
        ON,
        OFF;

        @Override
        public BilingualText label() {
            return BilingualText.of("灯", name());
        }

        @Override
        public boolean isFinal() {
            return this == OFF;
        }

        @Override
        public boolean isAlarmOnly() {
            return false;
        }
    }

    private record Press(CommandHeader header) implements Command {}

    private static TransitionTable.Builder<Light, Press, String> table() {
        return TransitionTable.opensWith(Press.class, Set.of(Side.SENDER), Light.ON, List.of());
    }

    @Test
    void givenTwoRowsForOneCell_whenTheTableIsBuilt_thenItIsAProgrammingError() {
        var table = table().from(
                        Light.ON,
                        RowSpec.<Light, Press, String, Press>on(Press.class, Side.SENDER)
                                .to(Light.OFF),
                        RowSpec.<Light, Press, String, Press>on(Press.class, Side.RECEIVER, Side.SENDER));
        assertThatThrownBy(table::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row: must be the only one of its state, command and side, but was ON Press SENDER");
    }

    @Test
    void givenARowOutOfAFinalState_whenTheTableIsBuilt_thenItIsAProgrammingError() {
        var table = table().from(
                        Light.OFF,
                        RowSpec.<Light, Press, String, Press>on(Press.class, Side.SENDER)
                                .to(Light.ON));
        assertThatThrownBy(table::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row: must not leave a final state, but was OFF Press");
    }
}
