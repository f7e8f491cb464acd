package cn.edu.zzut.monitoring.notification;

import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;

/** Tells an address that the server refuses for good from troubles that pass. */
final class RefusedAddress {

    private static final int PERMANENT = 500;

    private RefusedAddress() {}

    static boolean isCauseOf(Throwable failure) {
        if (failure == null) {
            return false;
        }
        if (failure instanceof MailParseException || failure instanceof jakarta.mail.internet.AddressException) {
            return true;
        }
        if (failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            return isCauseOf(sending.getMessageExceptions()[0]);
        }
        if (failure instanceof SMTPAddressFailedException refused) {
            return refused.getReturnCode() >= PERMANENT;
        }
        if (failure instanceof SendFailedException sending && sending.getNextException() != null) {
            return isCauseOf(sending.getNextException());
        }
        return isCauseOf(failure.getCause());
    }
}
