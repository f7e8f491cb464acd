package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** The number of a table on the national platform, such as 5-1-1, SF-2 or 1-1(校区). */
public record TableCode(String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TableCode {
        if (!value.matches("[0-9A-Z]{1,3}(-[0-9]{1,2}){1,2}(\\(\\p{IsHan}{1,10}\\))?")) {
            throw Refusal.invalid("表号“" + value + "”不合规：应形如 5-1-1。");
        }
    }

    @Override
    public String toString() {
        return value;
    }

    @Converter(autoApply = true)
    static class AsText implements AttributeConverter<TableCode, String> {

        @Override
        public String convertToDatabaseColumn(TableCode code) {
            return code == null ? null : code.value();
        }

        @Override
        public TableCode convertToEntityAttribute(String value) {
            return value == null ? null : new TableCode(value);
        }
    }
}
