package cn.edu.zzut.monitoring.commendation;

import org.springframework.data.jpa.repository.JpaRepository;

interface CommendationRepository extends JpaRepository<Commendation, Integer> {}
