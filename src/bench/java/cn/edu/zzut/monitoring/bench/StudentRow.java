package cn.edu.zzut.monitoring.bench;

import com.alibaba.excel.annotation.ExcelIgnore;
import com.alibaba.excel.annotation.ExcelProperty;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A row of 1-6 as a bean. */
@Entity
@Table(name = "conventional_student")
public class StudentRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @ExcelIgnore
    private Long id;

    @ExcelProperty("学号")
    @NotBlank
    @Size(max = 20)
    private String number;

    @ExcelProperty("学生姓名")
    @NotBlank
    @Size(max = 200)
    private String name;

    @ExcelProperty("性别")
    @Pattern(regexp = "男|女")
    private String sex;

    @ExcelProperty("校内专业（大类）名称")
    @NotBlank
    @Size(max = 500)
    private String majorName;

    @ExcelProperty("校内专业（大类）代码")
    @NotBlank
    @Size(max = 20)
    private String majorCode;

    @ExcelProperty("生源类别")
    @Pattern(regexp = "境内|港澳台侨学生|留学生")
    private String origin;

    @ExcelProperty("年级")
    @Pattern(regexp = "(19|20)\\d{2}")
    private String grade;

    @ExcelProperty("入学年份")
    @Pattern(regexp = "(19|20)\\d{2}")
    private String enrolled;

    /** In the order of the table's columns. */
    Object[] values() {
        return new Object[] {number, name, sex, majorName, majorCode, origin, grade, enrolled};
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setSex(String sex) {
        this.sex = sex;
    }

    public void setMajorName(String majorName) {
        this.majorName = majorName;
    }

    public void setMajorCode(String majorCode) {
        this.majorCode = majorCode;
    }

    public void setOrigin(String origin) {
        this.origin = origin;
    }

    public void setGrade(String grade) {
        this.grade = grade;
    }

    public void setEnrolled(String enrolled) {
        this.enrolled = enrolled;
    }
}
