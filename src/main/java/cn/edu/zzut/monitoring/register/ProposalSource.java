package cn.edu.zzut.monitoring.register;

import java.util.List;

/** One of those who find what may have to be rectified. */
interface ProposalSource {

    List<Proposal> of(int year);
}
