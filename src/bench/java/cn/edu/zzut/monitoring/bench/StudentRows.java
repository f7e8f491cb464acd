package cn.edu.zzut.monitoring.bench;

import org.springframework.data.jpa.repository.JpaRepository;

interface StudentRows extends JpaRepository<StudentRow, Long> {}
