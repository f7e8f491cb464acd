package cn.edu.zzut.monitoring.workbook;

import java.util.List;

/** The file was not taken because of its formulas; sent again with {@link Formulas#AS_SAVED} it would be. */
public class FormulaCells extends UploadRefused {

    FormulaCells(String message, List<String> details) {
        super(message, details);
    }
}
