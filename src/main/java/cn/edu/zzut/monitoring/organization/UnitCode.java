package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.refusal.Refusal;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;

/** 单位号: 1 to 20 letters or digits, as written in tables 1-2 and 1-3. */
public record UnitCode(String value) {

    private static final String FORM = "[A-Za-z0-9]{1,20}";

    public UnitCode {
        if (!value.matches(FORM)) {
            throw Refusal.invalid("单位号“" + value + "”不合规：应为1至20位字母或数字。");
        }
    }

    /** Empty when the text is no unit's number. */
    public static Optional<UnitCode> find(String text) {
        return Optional.of(text).filter(code -> code.matches(FORM)).map(UnitCode::new);
    }

    @Override
    public String toString() {
        return value;
    }

    @Converter(autoApply = true)
    static class AsText implements AttributeConverter<UnitCode, String> {

        @Override
        public String convertToDatabaseColumn(UnitCode code) {
            return code == null ? null : code.value();
        }

        @Override
        public UnitCode convertToEntityAttribute(String value) {
            return value == null ? null : new UnitCode(value);
        }
    }
}
