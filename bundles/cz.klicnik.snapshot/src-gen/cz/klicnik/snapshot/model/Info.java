/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;

import cz.klicnik.core.model.PinState;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Info</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getLabel <em>Label</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getManufacturer <em>Manufacturer</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getModel <em>Model</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getSerial <em>Serial</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getFlags <em>Flags</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getUserPin <em>User Pin</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getSecurityOfficerPin <em>Security Officer Pin</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getMinimumPinLength <em>Minimum Pin Length</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getMaximumPinLength <em>Maximum Pin Length</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getPublicTotal <em>Public Total</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getPublicFree <em>Public Free</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getPrivateTotal <em>Private Total</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getPrivateFree <em>Private Free</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getOpenSessions <em>Open Sessions</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getMaximumSessions <em>Maximum Sessions</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getOpenWriteSessions <em>Open Write Sessions</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getMaximumWriteSessions <em>Maximum Write Sessions</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getHardwareVersion <em>Hardware Version</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getFirmwareVersion <em>Firmware Version</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Info#getClock <em>Clock</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo()
 * @model
 * @generated
 */
public interface Info extends EObject {
	/**
	 * Returns the value of the '<em><b>Label</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Label</em>' attribute.
	 * @see #setLabel(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_Label()
	 * @model default=""
	 * @generated
	 */
	String getLabel();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getLabel <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Label</em>' attribute.
	 * @see #getLabel()
	 * @generated
	 */
	void setLabel(String value);

	/**
	 * Returns the value of the '<em><b>Manufacturer</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Manufacturer</em>' attribute.
	 * @see #setManufacturer(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_Manufacturer()
	 * @model default=""
	 * @generated
	 */
	String getManufacturer();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getManufacturer <em>Manufacturer</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Manufacturer</em>' attribute.
	 * @see #getManufacturer()
	 * @generated
	 */
	void setManufacturer(String value);

	/**
	 * Returns the value of the '<em><b>Model</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Model</em>' attribute.
	 * @see #setModel(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_Model()
	 * @model default=""
	 * @generated
	 */
	String getModel();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getModel <em>Model</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Model</em>' attribute.
	 * @see #getModel()
	 * @generated
	 */
	void setModel(String value);

	/**
	 * Returns the value of the '<em><b>Serial</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Serial</em>' attribute.
	 * @see #setSerial(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_Serial()
	 * @model default=""
	 * @generated
	 */
	String getSerial();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getSerial <em>Serial</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Serial</em>' attribute.
	 * @see #getSerial()
	 * @generated
	 */
	void setSerial(String value);

	/**
	 * Returns the value of the '<em><b>Flags</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Flags</em>' attribute.
	 * @see #setFlags(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_Flags()
	 * @model
	 * @generated
	 */
	long getFlags();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getFlags <em>Flags</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Flags</em>' attribute.
	 * @see #getFlags()
	 * @generated
	 */
	void setFlags(long value);

	/**
	 * Returns the value of the '<em><b>User Pin</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>User Pin</em>' attribute.
	 * @see #setUserPin(PinState)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_UserPin()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.PinState"
	 * @generated
	 */
	PinState getUserPin();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getUserPin <em>User Pin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>User Pin</em>' attribute.
	 * @see #getUserPin()
	 * @generated
	 */
	void setUserPin(PinState value);

	/**
	 * Returns the value of the '<em><b>Security Officer Pin</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Security Officer Pin</em>' attribute.
	 * @see #setSecurityOfficerPin(PinState)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_SecurityOfficerPin()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.PinState"
	 * @generated
	 */
	PinState getSecurityOfficerPin();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getSecurityOfficerPin <em>Security Officer Pin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Security Officer Pin</em>' attribute.
	 * @see #getSecurityOfficerPin()
	 * @generated
	 */
	void setSecurityOfficerPin(PinState value);

	/**
	 * Returns the value of the '<em><b>Minimum Pin Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Minimum Pin Length</em>' attribute.
	 * @see #setMinimumPinLength(int)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_MinimumPinLength()
	 * @model
	 * @generated
	 */
	int getMinimumPinLength();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getMinimumPinLength <em>Minimum Pin Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Minimum Pin Length</em>' attribute.
	 * @see #getMinimumPinLength()
	 * @generated
	 */
	void setMinimumPinLength(int value);

	/**
	 * Returns the value of the '<em><b>Maximum Pin Length</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Maximum Pin Length</em>' attribute.
	 * @see #setMaximumPinLength(int)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_MaximumPinLength()
	 * @model
	 * @generated
	 */
	int getMaximumPinLength();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getMaximumPinLength <em>Maximum Pin Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Maximum Pin Length</em>' attribute.
	 * @see #getMaximumPinLength()
	 * @generated
	 */
	void setMaximumPinLength(int value);

	/**
	 * Returns the value of the '<em><b>Public Total</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Public Total</em>' attribute.
	 * @see #setPublicTotal(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_PublicTotal()
	 * @model default="-1"
	 * @generated
	 */
	long getPublicTotal();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getPublicTotal <em>Public Total</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Public Total</em>' attribute.
	 * @see #getPublicTotal()
	 * @generated
	 */
	void setPublicTotal(long value);

	/**
	 * Returns the value of the '<em><b>Public Free</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Public Free</em>' attribute.
	 * @see #setPublicFree(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_PublicFree()
	 * @model default="-1"
	 * @generated
	 */
	long getPublicFree();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getPublicFree <em>Public Free</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Public Free</em>' attribute.
	 * @see #getPublicFree()
	 * @generated
	 */
	void setPublicFree(long value);

	/**
	 * Returns the value of the '<em><b>Private Total</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Private Total</em>' attribute.
	 * @see #setPrivateTotal(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_PrivateTotal()
	 * @model default="-1"
	 * @generated
	 */
	long getPrivateTotal();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getPrivateTotal <em>Private Total</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Private Total</em>' attribute.
	 * @see #getPrivateTotal()
	 * @generated
	 */
	void setPrivateTotal(long value);

	/**
	 * Returns the value of the '<em><b>Private Free</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Private Free</em>' attribute.
	 * @see #setPrivateFree(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_PrivateFree()
	 * @model default="-1"
	 * @generated
	 */
	long getPrivateFree();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getPrivateFree <em>Private Free</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Private Free</em>' attribute.
	 * @see #getPrivateFree()
	 * @generated
	 */
	void setPrivateFree(long value);

	/**
	 * Returns the value of the '<em><b>Open Sessions</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Open Sessions</em>' attribute.
	 * @see #setOpenSessions(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_OpenSessions()
	 * @model default="-1"
	 * @generated
	 */
	long getOpenSessions();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getOpenSessions <em>Open Sessions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Open Sessions</em>' attribute.
	 * @see #getOpenSessions()
	 * @generated
	 */
	void setOpenSessions(long value);

	/**
	 * Returns the value of the '<em><b>Maximum Sessions</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Maximum Sessions</em>' attribute.
	 * @see #setMaximumSessions(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_MaximumSessions()
	 * @model default="-1"
	 * @generated
	 */
	long getMaximumSessions();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getMaximumSessions <em>Maximum Sessions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Maximum Sessions</em>' attribute.
	 * @see #getMaximumSessions()
	 * @generated
	 */
	void setMaximumSessions(long value);

	/**
	 * Returns the value of the '<em><b>Open Write Sessions</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Open Write Sessions</em>' attribute.
	 * @see #setOpenWriteSessions(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_OpenWriteSessions()
	 * @model default="-1"
	 * @generated
	 */
	long getOpenWriteSessions();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getOpenWriteSessions <em>Open Write Sessions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Open Write Sessions</em>' attribute.
	 * @see #getOpenWriteSessions()
	 * @generated
	 */
	void setOpenWriteSessions(long value);

	/**
	 * Returns the value of the '<em><b>Maximum Write Sessions</b></em>' attribute.
	 * The default value is <code>"-1"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Maximum Write Sessions</em>' attribute.
	 * @see #setMaximumWriteSessions(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_MaximumWriteSessions()
	 * @model default="-1"
	 * @generated
	 */
	long getMaximumWriteSessions();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getMaximumWriteSessions <em>Maximum Write Sessions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Maximum Write Sessions</em>' attribute.
	 * @see #getMaximumWriteSessions()
	 * @generated
	 */
	void setMaximumWriteSessions(long value);

	/**
	 * Returns the value of the '<em><b>Hardware Version</b></em>' attribute.
	 * The default value is <code>"0.0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Hardware Version</em>' attribute.
	 * @see #setHardwareVersion(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_HardwareVersion()
	 * @model default="0.0"
	 * @generated
	 */
	String getHardwareVersion();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getHardwareVersion <em>Hardware Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Hardware Version</em>' attribute.
	 * @see #getHardwareVersion()
	 * @generated
	 */
	void setHardwareVersion(String value);

	/**
	 * Returns the value of the '<em><b>Firmware Version</b></em>' attribute.
	 * The default value is <code>"0.0"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Firmware Version</em>' attribute.
	 * @see #setFirmwareVersion(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_FirmwareVersion()
	 * @model default="0.0"
	 * @generated
	 */
	String getFirmwareVersion();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getFirmwareVersion <em>Firmware Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Firmware Version</em>' attribute.
	 * @see #getFirmwareVersion()
	 * @generated
	 */
	void setFirmwareVersion(String value);

	/**
	 * Returns the value of the '<em><b>Clock</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Clock</em>' attribute.
	 * @see #setClock(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getInfo_Clock()
	 * @model default=""
	 * @generated
	 */
	String getClock();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Info#getClock <em>Clock</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Clock</em>' attribute.
	 * @see #getClock()
	 * @generated
	 */
	void setClock(String value);

} // Info
