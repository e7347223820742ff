/** Stores notices and their mail, and looks up who is to be told what. */
package org.csecprogress.notification.persistence;
