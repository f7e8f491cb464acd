package cn.edu.zzut.monitoring.refusal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;

/** JSON that is sent is taken for what it says: no number and no true or false for a text, and nothing beyond the bounds. */
public final class PlainJson {

    private static final List<CoercionInputShape> NO_TEXTS =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    private PlainJson() {}

    /** @return the same mapper */
    public static ObjectMapper reading(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(JsonBounds.ALL);
        NO_TEXTS.forEach(
                shape -> mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail));
        return mapper;
    }
}
