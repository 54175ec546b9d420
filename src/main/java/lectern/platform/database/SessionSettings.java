package lectern.platform.database;

import java.lang.reflect.Field;
import java.util.UUID;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Makes EclipseLink read through the transaction's own connection, where the tenant is set, and leaves UUIDs to the
 * driver: EclipseLink's converter fails on null ones.
 */
public class SessionSettings implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        ServerSession server = (ServerSession) session;
        server.setReadConnectionPool(server.getDatasourceLogin());
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            descriptor.getMappings().forEach(SessionSettings::leaveUuidsAlone);
        }
    }

    private static void leaveUuidsAlone(DatabaseMapping mapping) {
        if (mapping instanceof DirectToFieldMapping direct && isUuid(mapping)) {
            direct.setConverter(null);
        }
    }

    private static boolean isUuid(DatabaseMapping mapping) {
        for (Class<?> type = mapping.getDescriptor().getJavaClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(mapping.getAttributeName())) {
                    return field.getType() == UUID.class;
                }
            }
        }
        return false;
    }
}
