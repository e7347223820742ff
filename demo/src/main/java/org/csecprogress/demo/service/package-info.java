/** Plays the demonstration through the services, as the people of the demonstration would. */
package org.csecprogress.demo.service;
