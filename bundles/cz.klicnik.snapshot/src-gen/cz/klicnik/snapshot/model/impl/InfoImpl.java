/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model.impl;

import cz.klicnik.core.model.PinState;

import cz.klicnik.snapshot.model.Info;
import cz.klicnik.snapshot.model.SnapshotFactory;
import cz.klicnik.snapshot.model.SnapshotPackage;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Info</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getLabel <em>Label</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getManufacturer <em>Manufacturer</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getModel <em>Model</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getSerial <em>Serial</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getFlags <em>Flags</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getUserPin <em>User Pin</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getSecurityOfficerPin <em>Security Officer Pin</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getMinimumPinLength <em>Minimum Pin Length</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getMaximumPinLength <em>Maximum Pin Length</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getPublicTotal <em>Public Total</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getPublicFree <em>Public Free</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getPrivateTotal <em>Private Total</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getPrivateFree <em>Private Free</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getOpenSessions <em>Open Sessions</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getMaximumSessions <em>Maximum Sessions</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getOpenWriteSessions <em>Open Write Sessions</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getMaximumWriteSessions <em>Maximum Write Sessions</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getHardwareVersion <em>Hardware Version</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getFirmwareVersion <em>Firmware Version</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.InfoImpl#getClock <em>Clock</em>}</li>
 * </ul>
 *
 * @generated
 */
public class InfoImpl extends MinimalEObjectImpl.Container implements Info {
	/**
	 * The default value of the '{@link #getLabel() <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLabel()
	 * @generated
	 * @ordered
	 */
	protected static final String LABEL_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getLabel() <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLabel()
	 * @generated
	 * @ordered
	 */
	protected String label = LABEL_EDEFAULT;

	/**
	 * The default value of the '{@link #getManufacturer() <em>Manufacturer</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getManufacturer()
	 * @generated
	 * @ordered
	 */
	protected static final String MANUFACTURER_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getManufacturer() <em>Manufacturer</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getManufacturer()
	 * @generated
	 * @ordered
	 */
	protected String manufacturer = MANUFACTURER_EDEFAULT;

	/**
	 * The default value of the '{@link #getModel() <em>Model</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModel()
	 * @generated
	 * @ordered
	 */
	protected static final String MODEL_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getModel() <em>Model</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModel()
	 * @generated
	 * @ordered
	 */
	protected String model = MODEL_EDEFAULT;

	/**
	 * The default value of the '{@link #getSerial() <em>Serial</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSerial()
	 * @generated
	 * @ordered
	 */
	protected static final String SERIAL_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getSerial() <em>Serial</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSerial()
	 * @generated
	 * @ordered
	 */
	protected String serial = SERIAL_EDEFAULT;

	/**
	 * The default value of the '{@link #getFlags() <em>Flags</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFlags()
	 * @generated
	 * @ordered
	 */
	protected static final long FLAGS_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getFlags() <em>Flags</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFlags()
	 * @generated
	 * @ordered
	 */
	protected long flags = FLAGS_EDEFAULT;

	/**
	 * The default value of the '{@link #getUserPin() <em>User Pin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUserPin()
	 * @generated
	 * @ordered
	 */
	protected static final PinState USER_PIN_EDEFAULT = (PinState)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getPinState(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getUserPin() <em>User Pin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getUserPin()
	 * @generated
	 * @ordered
	 */
	protected PinState userPin = USER_PIN_EDEFAULT;

	/**
	 * The default value of the '{@link #getSecurityOfficerPin() <em>Security Officer Pin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSecurityOfficerPin()
	 * @generated
	 * @ordered
	 */
	protected static final PinState SECURITY_OFFICER_PIN_EDEFAULT = (PinState)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getPinState(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getSecurityOfficerPin() <em>Security Officer Pin</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSecurityOfficerPin()
	 * @generated
	 * @ordered
	 */
	protected PinState securityOfficerPin = SECURITY_OFFICER_PIN_EDEFAULT;

	/**
	 * The default value of the '{@link #getMinimumPinLength() <em>Minimum Pin Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimumPinLength()
	 * @generated
	 * @ordered
	 */
	protected static final int MINIMUM_PIN_LENGTH_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getMinimumPinLength() <em>Minimum Pin Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMinimumPinLength()
	 * @generated
	 * @ordered
	 */
	protected int minimumPinLength = MINIMUM_PIN_LENGTH_EDEFAULT;

	/**
	 * The default value of the '{@link #getMaximumPinLength() <em>Maximum Pin Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximumPinLength()
	 * @generated
	 * @ordered
	 */
	protected static final int MAXIMUM_PIN_LENGTH_EDEFAULT = 0;

	/**
	 * The cached value of the '{@link #getMaximumPinLength() <em>Maximum Pin Length</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximumPinLength()
	 * @generated
	 * @ordered
	 */
	protected int maximumPinLength = MAXIMUM_PIN_LENGTH_EDEFAULT;

	/**
	 * The default value of the '{@link #getPublicTotal() <em>Public Total</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPublicTotal()
	 * @generated
	 * @ordered
	 */
	protected static final long PUBLIC_TOTAL_EDEFAULT = -1L;

	/**
	 * The cached value of the '{@link #getPublicTotal() <em>Public Total</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPublicTotal()
	 * @generated
	 * @ordered
	 */
	protected long publicTotal = PUBLIC_TOTAL_EDEFAULT;

	/**
	 * The default value of the '{@link #getPublicFree() <em>Public Free</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPublicFree()
	 * @generated
	 * @ordered
	 */
	protected static final long PUBLIC_FREE_EDEFAULT = -1L;

	/**
	 * The cached value of the '{@link #getPublicFree() <em>Public Free</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPublicFree()
	 * @generated
	 * @ordered
	 */
	protected long publicFree = PUBLIC_FREE_EDEFAULT;

	/**
	 * The default value of the '{@link #getPrivateTotal() <em>Private Total</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPrivateTotal()
	 * @generated
	 * @ordered
	 */
	protected static final long PRIVATE_TOTAL_EDEFAULT = -1L;

	/**
	 * The cached value of the '{@link #getPrivateTotal() <em>Private Total</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPrivateTotal()
	 * @generated
	 * @ordered
	 */
	protected long privateTotal = PRIVATE_TOTAL_EDEFAULT;

	/**
	 * The default value of the '{@link #getPrivateFree() <em>Private Free</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPrivateFree()
	 * @generated
	 * @ordered
	 */
	protected static final long PRIVATE_FREE_EDEFAULT = -1L;

	/**
	 * The cached value of the '{@link #getPrivateFree() <em>Private Free</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPrivateFree()
	 * @generated
	 * @ordered
	 */
	protected long privateFree = PRIVATE_FREE_EDEFAULT;

	/**
	 * The default value of the '{@link #getOpenSessions() <em>Open Sessions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOpenSessions()
	 * @generated
	 * @ordered
	 */
	protected static final long OPEN_SESSIONS_EDEFAULT = -1L;

	/**
	 * The cached value of the '{@link #getOpenSessions() <em>Open Sessions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOpenSessions()
	 * @generated
	 * @ordered
	 */
	protected long openSessions = OPEN_SESSIONS_EDEFAULT;

	/**
	 * The default value of the '{@link #getMaximumSessions() <em>Maximum Sessions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximumSessions()
	 * @generated
	 * @ordered
	 */
	protected static final long MAXIMUM_SESSIONS_EDEFAULT = -1L;

	/**
	 * The cached value of the '{@link #getMaximumSessions() <em>Maximum Sessions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximumSessions()
	 * @generated
	 * @ordered
	 */
	protected long maximumSessions = MAXIMUM_SESSIONS_EDEFAULT;

	/**
	 * The default value of the '{@link #getOpenWriteSessions() <em>Open Write Sessions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOpenWriteSessions()
	 * @generated
	 * @ordered
	 */
	protected static final long OPEN_WRITE_SESSIONS_EDEFAULT = -1L;

	/**
	 * The cached value of the '{@link #getOpenWriteSessions() <em>Open Write Sessions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getOpenWriteSessions()
	 * @generated
	 * @ordered
	 */
	protected long openWriteSessions = OPEN_WRITE_SESSIONS_EDEFAULT;

	/**
	 * The default value of the '{@link #getMaximumWriteSessions() <em>Maximum Write Sessions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximumWriteSessions()
	 * @generated
	 * @ordered
	 */
	protected static final long MAXIMUM_WRITE_SESSIONS_EDEFAULT = -1L;

	/**
	 * The cached value of the '{@link #getMaximumWriteSessions() <em>Maximum Write Sessions</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getMaximumWriteSessions()
	 * @generated
	 * @ordered
	 */
	protected long maximumWriteSessions = MAXIMUM_WRITE_SESSIONS_EDEFAULT;

	/**
	 * The default value of the '{@link #getHardwareVersion() <em>Hardware Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHardwareVersion()
	 * @generated
	 * @ordered
	 */
	protected static final String HARDWARE_VERSION_EDEFAULT = "0.0";

	/**
	 * The cached value of the '{@link #getHardwareVersion() <em>Hardware Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHardwareVersion()
	 * @generated
	 * @ordered
	 */
	protected String hardwareVersion = HARDWARE_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getFirmwareVersion() <em>Firmware Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFirmwareVersion()
	 * @generated
	 * @ordered
	 */
	protected static final String FIRMWARE_VERSION_EDEFAULT = "0.0";

	/**
	 * The cached value of the '{@link #getFirmwareVersion() <em>Firmware Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getFirmwareVersion()
	 * @generated
	 * @ordered
	 */
	protected String firmwareVersion = FIRMWARE_VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getClock() <em>Clock</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getClock()
	 * @generated
	 * @ordered
	 */
	protected static final String CLOCK_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getClock() <em>Clock</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getClock()
	 * @generated
	 * @ordered
	 */
	protected String clock = CLOCK_EDEFAULT;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected InfoImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return SnapshotPackage.Literals.INFO;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLabel() {
		return label;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLabel(String newLabel) {
		String oldLabel = label;
		label = newLabel;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__LABEL, oldLabel, label));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getManufacturer() {
		return manufacturer;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setManufacturer(String newManufacturer) {
		String oldManufacturer = manufacturer;
		manufacturer = newManufacturer;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__MANUFACTURER, oldManufacturer, manufacturer));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getModel() {
		return model;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setModel(String newModel) {
		String oldModel = model;
		model = newModel;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__MODEL, oldModel, model));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSerial() {
		return serial;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSerial(String newSerial) {
		String oldSerial = serial;
		serial = newSerial;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__SERIAL, oldSerial, serial));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getFlags() {
		return flags;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFlags(long newFlags) {
		long oldFlags = flags;
		flags = newFlags;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__FLAGS, oldFlags, flags));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public PinState getUserPin() {
		return userPin;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setUserPin(PinState newUserPin) {
		PinState oldUserPin = userPin;
		userPin = newUserPin;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__USER_PIN, oldUserPin, userPin));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public PinState getSecurityOfficerPin() {
		return securityOfficerPin;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSecurityOfficerPin(PinState newSecurityOfficerPin) {
		PinState oldSecurityOfficerPin = securityOfficerPin;
		securityOfficerPin = newSecurityOfficerPin;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__SECURITY_OFFICER_PIN, oldSecurityOfficerPin, securityOfficerPin));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getMinimumPinLength() {
		return minimumPinLength;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMinimumPinLength(int newMinimumPinLength) {
		int oldMinimumPinLength = minimumPinLength;
		minimumPinLength = newMinimumPinLength;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__MINIMUM_PIN_LENGTH, oldMinimumPinLength, minimumPinLength));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getMaximumPinLength() {
		return maximumPinLength;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaximumPinLength(int newMaximumPinLength) {
		int oldMaximumPinLength = maximumPinLength;
		maximumPinLength = newMaximumPinLength;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__MAXIMUM_PIN_LENGTH, oldMaximumPinLength, maximumPinLength));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getPublicTotal() {
		return publicTotal;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPublicTotal(long newPublicTotal) {
		long oldPublicTotal = publicTotal;
		publicTotal = newPublicTotal;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__PUBLIC_TOTAL, oldPublicTotal, publicTotal));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getPublicFree() {
		return publicFree;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPublicFree(long newPublicFree) {
		long oldPublicFree = publicFree;
		publicFree = newPublicFree;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__PUBLIC_FREE, oldPublicFree, publicFree));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getPrivateTotal() {
		return privateTotal;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPrivateTotal(long newPrivateTotal) {
		long oldPrivateTotal = privateTotal;
		privateTotal = newPrivateTotal;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__PRIVATE_TOTAL, oldPrivateTotal, privateTotal));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getPrivateFree() {
		return privateFree;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPrivateFree(long newPrivateFree) {
		long oldPrivateFree = privateFree;
		privateFree = newPrivateFree;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__PRIVATE_FREE, oldPrivateFree, privateFree));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getOpenSessions() {
		return openSessions;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOpenSessions(long newOpenSessions) {
		long oldOpenSessions = openSessions;
		openSessions = newOpenSessions;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__OPEN_SESSIONS, oldOpenSessions, openSessions));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getMaximumSessions() {
		return maximumSessions;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaximumSessions(long newMaximumSessions) {
		long oldMaximumSessions = maximumSessions;
		maximumSessions = newMaximumSessions;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__MAXIMUM_SESSIONS, oldMaximumSessions, maximumSessions));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getOpenWriteSessions() {
		return openWriteSessions;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setOpenWriteSessions(long newOpenWriteSessions) {
		long oldOpenWriteSessions = openWriteSessions;
		openWriteSessions = newOpenWriteSessions;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__OPEN_WRITE_SESSIONS, oldOpenWriteSessions, openWriteSessions));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getMaximumWriteSessions() {
		return maximumWriteSessions;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setMaximumWriteSessions(long newMaximumWriteSessions) {
		long oldMaximumWriteSessions = maximumWriteSessions;
		maximumWriteSessions = newMaximumWriteSessions;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__MAXIMUM_WRITE_SESSIONS, oldMaximumWriteSessions, maximumWriteSessions));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getHardwareVersion() {
		return hardwareVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHardwareVersion(String newHardwareVersion) {
		String oldHardwareVersion = hardwareVersion;
		hardwareVersion = newHardwareVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__HARDWARE_VERSION, oldHardwareVersion, hardwareVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getFirmwareVersion() {
		return firmwareVersion;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setFirmwareVersion(String newFirmwareVersion) {
		String oldFirmwareVersion = firmwareVersion;
		firmwareVersion = newFirmwareVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__FIRMWARE_VERSION, oldFirmwareVersion, firmwareVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getClock() {
		return clock;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setClock(String newClock) {
		String oldClock = clock;
		clock = newClock;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.INFO__CLOCK, oldClock, clock));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case SnapshotPackage.INFO__LABEL:
				return getLabel();
			case SnapshotPackage.INFO__MANUFACTURER:
				return getManufacturer();
			case SnapshotPackage.INFO__MODEL:
				return getModel();
			case SnapshotPackage.INFO__SERIAL:
				return getSerial();
			case SnapshotPackage.INFO__FLAGS:
				return getFlags();
			case SnapshotPackage.INFO__USER_PIN:
				return getUserPin();
			case SnapshotPackage.INFO__SECURITY_OFFICER_PIN:
				return getSecurityOfficerPin();
			case SnapshotPackage.INFO__MINIMUM_PIN_LENGTH:
				return getMinimumPinLength();
			case SnapshotPackage.INFO__MAXIMUM_PIN_LENGTH:
				return getMaximumPinLength();
			case SnapshotPackage.INFO__PUBLIC_TOTAL:
				return getPublicTotal();
			case SnapshotPackage.INFO__PUBLIC_FREE:
				return getPublicFree();
			case SnapshotPackage.INFO__PRIVATE_TOTAL:
				return getPrivateTotal();
			case SnapshotPackage.INFO__PRIVATE_FREE:
				return getPrivateFree();
			case SnapshotPackage.INFO__OPEN_SESSIONS:
				return getOpenSessions();
			case SnapshotPackage.INFO__MAXIMUM_SESSIONS:
				return getMaximumSessions();
			case SnapshotPackage.INFO__OPEN_WRITE_SESSIONS:
				return getOpenWriteSessions();
			case SnapshotPackage.INFO__MAXIMUM_WRITE_SESSIONS:
				return getMaximumWriteSessions();
			case SnapshotPackage.INFO__HARDWARE_VERSION:
				return getHardwareVersion();
			case SnapshotPackage.INFO__FIRMWARE_VERSION:
				return getFirmwareVersion();
			case SnapshotPackage.INFO__CLOCK:
				return getClock();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case SnapshotPackage.INFO__LABEL:
				setLabel((String)newValue);
				return;
			case SnapshotPackage.INFO__MANUFACTURER:
				setManufacturer((String)newValue);
				return;
			case SnapshotPackage.INFO__MODEL:
				setModel((String)newValue);
				return;
			case SnapshotPackage.INFO__SERIAL:
				setSerial((String)newValue);
				return;
			case SnapshotPackage.INFO__FLAGS:
				setFlags((Long)newValue);
				return;
			case SnapshotPackage.INFO__USER_PIN:
				setUserPin((PinState)newValue);
				return;
			case SnapshotPackage.INFO__SECURITY_OFFICER_PIN:
				setSecurityOfficerPin((PinState)newValue);
				return;
			case SnapshotPackage.INFO__MINIMUM_PIN_LENGTH:
				setMinimumPinLength((Integer)newValue);
				return;
			case SnapshotPackage.INFO__MAXIMUM_PIN_LENGTH:
				setMaximumPinLength((Integer)newValue);
				return;
			case SnapshotPackage.INFO__PUBLIC_TOTAL:
				setPublicTotal((Long)newValue);
				return;
			case SnapshotPackage.INFO__PUBLIC_FREE:
				setPublicFree((Long)newValue);
				return;
			case SnapshotPackage.INFO__PRIVATE_TOTAL:
				setPrivateTotal((Long)newValue);
				return;
			case SnapshotPackage.INFO__PRIVATE_FREE:
				setPrivateFree((Long)newValue);
				return;
			case SnapshotPackage.INFO__OPEN_SESSIONS:
				setOpenSessions((Long)newValue);
				return;
			case SnapshotPackage.INFO__MAXIMUM_SESSIONS:
				setMaximumSessions((Long)newValue);
				return;
			case SnapshotPackage.INFO__OPEN_WRITE_SESSIONS:
				setOpenWriteSessions((Long)newValue);
				return;
			case SnapshotPackage.INFO__MAXIMUM_WRITE_SESSIONS:
				setMaximumWriteSessions((Long)newValue);
				return;
			case SnapshotPackage.INFO__HARDWARE_VERSION:
				setHardwareVersion((String)newValue);
				return;
			case SnapshotPackage.INFO__FIRMWARE_VERSION:
				setFirmwareVersion((String)newValue);
				return;
			case SnapshotPackage.INFO__CLOCK:
				setClock((String)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case SnapshotPackage.INFO__LABEL:
				setLabel(LABEL_EDEFAULT);
				return;
			case SnapshotPackage.INFO__MANUFACTURER:
				setManufacturer(MANUFACTURER_EDEFAULT);
				return;
			case SnapshotPackage.INFO__MODEL:
				setModel(MODEL_EDEFAULT);
				return;
			case SnapshotPackage.INFO__SERIAL:
				setSerial(SERIAL_EDEFAULT);
				return;
			case SnapshotPackage.INFO__FLAGS:
				setFlags(FLAGS_EDEFAULT);
				return;
			case SnapshotPackage.INFO__USER_PIN:
				setUserPin(USER_PIN_EDEFAULT);
				return;
			case SnapshotPackage.INFO__SECURITY_OFFICER_PIN:
				setSecurityOfficerPin(SECURITY_OFFICER_PIN_EDEFAULT);
				return;
			case SnapshotPackage.INFO__MINIMUM_PIN_LENGTH:
				setMinimumPinLength(MINIMUM_PIN_LENGTH_EDEFAULT);
				return;
			case SnapshotPackage.INFO__MAXIMUM_PIN_LENGTH:
				setMaximumPinLength(MAXIMUM_PIN_LENGTH_EDEFAULT);
				return;
			case SnapshotPackage.INFO__PUBLIC_TOTAL:
				setPublicTotal(PUBLIC_TOTAL_EDEFAULT);
				return;
			case SnapshotPackage.INFO__PUBLIC_FREE:
				setPublicFree(PUBLIC_FREE_EDEFAULT);
				return;
			case SnapshotPackage.INFO__PRIVATE_TOTAL:
				setPrivateTotal(PRIVATE_TOTAL_EDEFAULT);
				return;
			case SnapshotPackage.INFO__PRIVATE_FREE:
				setPrivateFree(PRIVATE_FREE_EDEFAULT);
				return;
			case SnapshotPackage.INFO__OPEN_SESSIONS:
				setOpenSessions(OPEN_SESSIONS_EDEFAULT);
				return;
			case SnapshotPackage.INFO__MAXIMUM_SESSIONS:
				setMaximumSessions(MAXIMUM_SESSIONS_EDEFAULT);
				return;
			case SnapshotPackage.INFO__OPEN_WRITE_SESSIONS:
				setOpenWriteSessions(OPEN_WRITE_SESSIONS_EDEFAULT);
				return;
			case SnapshotPackage.INFO__MAXIMUM_WRITE_SESSIONS:
				setMaximumWriteSessions(MAXIMUM_WRITE_SESSIONS_EDEFAULT);
				return;
			case SnapshotPackage.INFO__HARDWARE_VERSION:
				setHardwareVersion(HARDWARE_VERSION_EDEFAULT);
				return;
			case SnapshotPackage.INFO__FIRMWARE_VERSION:
				setFirmwareVersion(FIRMWARE_VERSION_EDEFAULT);
				return;
			case SnapshotPackage.INFO__CLOCK:
				setClock(CLOCK_EDEFAULT);
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case SnapshotPackage.INFO__LABEL:
				return LABEL_EDEFAULT == null ? label != null : !LABEL_EDEFAULT.equals(label);
			case SnapshotPackage.INFO__MANUFACTURER:
				return MANUFACTURER_EDEFAULT == null ? manufacturer != null : !MANUFACTURER_EDEFAULT.equals(manufacturer);
			case SnapshotPackage.INFO__MODEL:
				return MODEL_EDEFAULT == null ? model != null : !MODEL_EDEFAULT.equals(model);
			case SnapshotPackage.INFO__SERIAL:
				return SERIAL_EDEFAULT == null ? serial != null : !SERIAL_EDEFAULT.equals(serial);
			case SnapshotPackage.INFO__FLAGS:
				return flags != FLAGS_EDEFAULT;
			case SnapshotPackage.INFO__USER_PIN:
				return USER_PIN_EDEFAULT == null ? userPin != null : !USER_PIN_EDEFAULT.equals(userPin);
			case SnapshotPackage.INFO__SECURITY_OFFICER_PIN:
				return SECURITY_OFFICER_PIN_EDEFAULT == null ? securityOfficerPin != null : !SECURITY_OFFICER_PIN_EDEFAULT.equals(securityOfficerPin);
			case SnapshotPackage.INFO__MINIMUM_PIN_LENGTH:
				return minimumPinLength != MINIMUM_PIN_LENGTH_EDEFAULT;
			case SnapshotPackage.INFO__MAXIMUM_PIN_LENGTH:
				return maximumPinLength != MAXIMUM_PIN_LENGTH_EDEFAULT;
			case SnapshotPackage.INFO__PUBLIC_TOTAL:
				return publicTotal != PUBLIC_TOTAL_EDEFAULT;
			case SnapshotPackage.INFO__PUBLIC_FREE:
				return publicFree != PUBLIC_FREE_EDEFAULT;
			case SnapshotPackage.INFO__PRIVATE_TOTAL:
				return privateTotal != PRIVATE_TOTAL_EDEFAULT;
			case SnapshotPackage.INFO__PRIVATE_FREE:
				return privateFree != PRIVATE_FREE_EDEFAULT;
			case SnapshotPackage.INFO__OPEN_SESSIONS:
				return openSessions != OPEN_SESSIONS_EDEFAULT;
			case SnapshotPackage.INFO__MAXIMUM_SESSIONS:
				return maximumSessions != MAXIMUM_SESSIONS_EDEFAULT;
			case SnapshotPackage.INFO__OPEN_WRITE_SESSIONS:
				return openWriteSessions != OPEN_WRITE_SESSIONS_EDEFAULT;
			case SnapshotPackage.INFO__MAXIMUM_WRITE_SESSIONS:
				return maximumWriteSessions != MAXIMUM_WRITE_SESSIONS_EDEFAULT;
			case SnapshotPackage.INFO__HARDWARE_VERSION:
				return HARDWARE_VERSION_EDEFAULT == null ? hardwareVersion != null : !HARDWARE_VERSION_EDEFAULT.equals(hardwareVersion);
			case SnapshotPackage.INFO__FIRMWARE_VERSION:
				return FIRMWARE_VERSION_EDEFAULT == null ? firmwareVersion != null : !FIRMWARE_VERSION_EDEFAULT.equals(firmwareVersion);
			case SnapshotPackage.INFO__CLOCK:
				return CLOCK_EDEFAULT == null ? clock != null : !CLOCK_EDEFAULT.equals(clock);
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (label: ");
		result.append(label);
		result.append(", manufacturer: ");
		result.append(manufacturer);
		result.append(", model: ");
		result.append(model);
		result.append(", serial: ");
		result.append(serial);
		result.append(", flags: ");
		result.append(flags);
		result.append(", userPin: ");
		result.append(userPin);
		result.append(", securityOfficerPin: ");
		result.append(securityOfficerPin);
		result.append(", minimumPinLength: ");
		result.append(minimumPinLength);
		result.append(", maximumPinLength: ");
		result.append(maximumPinLength);
		result.append(", publicTotal: ");
		result.append(publicTotal);
		result.append(", publicFree: ");
		result.append(publicFree);
		result.append(", privateTotal: ");
		result.append(privateTotal);
		result.append(", privateFree: ");
		result.append(privateFree);
		result.append(", openSessions: ");
		result.append(openSessions);
		result.append(", maximumSessions: ");
		result.append(maximumSessions);
		result.append(", openWriteSessions: ");
		result.append(openWriteSessions);
		result.append(", maximumWriteSessions: ");
		result.append(maximumWriteSessions);
		result.append(", hardwareVersion: ");
		result.append(hardwareVersion);
		result.append(", firmwareVersion: ");
		result.append(firmwareVersion);
		result.append(", clock: ");
		result.append(clock);
		result.append(')');
		return result.toString();
	}

} //InfoImpl
