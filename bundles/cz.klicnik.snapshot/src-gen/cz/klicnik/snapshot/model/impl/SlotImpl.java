/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model.impl;

import cz.klicnik.snapshot.model.Slot;
import cz.klicnik.snapshot.model.SnapshotPackage;

import org.eclipse.emf.common.notify.Notification;

import org.eclipse.emf.ecore.EClass;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Slot</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SlotImpl#getId <em>Id</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SlotImpl#getDescription <em>Description</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SlotImpl#getManufacturer <em>Manufacturer</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SlotImpl#isRemovable <em>Removable</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SlotImpl#isHardware <em>Hardware</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SlotImpl#getHardwareVersion <em>Hardware Version</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.SlotImpl#getFirmwareVersion <em>Firmware Version</em>}</li>
 * </ul>
 *
 * @generated
 */
public class SlotImpl extends MinimalEObjectImpl.Container implements Slot {
	/**
	 * The default value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected static final long ID_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected long id = ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getDescription() <em>Description</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDescription()
	 * @generated
	 * @ordered
	 */
	protected static final String DESCRIPTION_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getDescription() <em>Description</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDescription()
	 * @generated
	 * @ordered
	 */
	protected String description = DESCRIPTION_EDEFAULT;

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
	 * The default value of the '{@link #isRemovable() <em>Removable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isRemovable()
	 * @generated
	 * @ordered
	 */
	protected static final boolean REMOVABLE_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isRemovable() <em>Removable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isRemovable()
	 * @generated
	 * @ordered
	 */
	protected boolean removable = REMOVABLE_EDEFAULT;

	/**
	 * The default value of the '{@link #isHardware() <em>Hardware</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isHardware()
	 * @generated
	 * @ordered
	 */
	protected static final boolean HARDWARE_EDEFAULT = false;

	/**
	 * The cached value of the '{@link #isHardware() <em>Hardware</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #isHardware()
	 * @generated
	 * @ordered
	 */
	protected boolean hardware = HARDWARE_EDEFAULT;

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
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected SlotImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return SnapshotPackage.Literals.SLOT;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getId() {
		return id;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setId(long newId) {
		long oldId = id;
		id = newId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SLOT__ID, oldId, id));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getDescription() {
		return description;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDescription(String newDescription) {
		String oldDescription = description;
		description = newDescription;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SLOT__DESCRIPTION, oldDescription, description));
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
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SLOT__MANUFACTURER, oldManufacturer, manufacturer));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isRemovable() {
		return removable;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setRemovable(boolean newRemovable) {
		boolean oldRemovable = removable;
		removable = newRemovable;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SLOT__REMOVABLE, oldRemovable, removable));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isHardware() {
		return hardware;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHardware(boolean newHardware) {
		boolean oldHardware = hardware;
		hardware = newHardware;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SLOT__HARDWARE, oldHardware, hardware));
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
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SLOT__HARDWARE_VERSION, oldHardwareVersion, hardwareVersion));
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
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.SLOT__FIRMWARE_VERSION, oldFirmwareVersion, firmwareVersion));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case SnapshotPackage.SLOT__ID:
				return getId();
			case SnapshotPackage.SLOT__DESCRIPTION:
				return getDescription();
			case SnapshotPackage.SLOT__MANUFACTURER:
				return getManufacturer();
			case SnapshotPackage.SLOT__REMOVABLE:
				return isRemovable();
			case SnapshotPackage.SLOT__HARDWARE:
				return isHardware();
			case SnapshotPackage.SLOT__HARDWARE_VERSION:
				return getHardwareVersion();
			case SnapshotPackage.SLOT__FIRMWARE_VERSION:
				return getFirmwareVersion();
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
			case SnapshotPackage.SLOT__ID:
				setId((Long)newValue);
				return;
			case SnapshotPackage.SLOT__DESCRIPTION:
				setDescription((String)newValue);
				return;
			case SnapshotPackage.SLOT__MANUFACTURER:
				setManufacturer((String)newValue);
				return;
			case SnapshotPackage.SLOT__REMOVABLE:
				setRemovable((Boolean)newValue);
				return;
			case SnapshotPackage.SLOT__HARDWARE:
				setHardware((Boolean)newValue);
				return;
			case SnapshotPackage.SLOT__HARDWARE_VERSION:
				setHardwareVersion((String)newValue);
				return;
			case SnapshotPackage.SLOT__FIRMWARE_VERSION:
				setFirmwareVersion((String)newValue);
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
			case SnapshotPackage.SLOT__ID:
				setId(ID_EDEFAULT);
				return;
			case SnapshotPackage.SLOT__DESCRIPTION:
				setDescription(DESCRIPTION_EDEFAULT);
				return;
			case SnapshotPackage.SLOT__MANUFACTURER:
				setManufacturer(MANUFACTURER_EDEFAULT);
				return;
			case SnapshotPackage.SLOT__REMOVABLE:
				setRemovable(REMOVABLE_EDEFAULT);
				return;
			case SnapshotPackage.SLOT__HARDWARE:
				setHardware(HARDWARE_EDEFAULT);
				return;
			case SnapshotPackage.SLOT__HARDWARE_VERSION:
				setHardwareVersion(HARDWARE_VERSION_EDEFAULT);
				return;
			case SnapshotPackage.SLOT__FIRMWARE_VERSION:
				setFirmwareVersion(FIRMWARE_VERSION_EDEFAULT);
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
			case SnapshotPackage.SLOT__ID:
				return id != ID_EDEFAULT;
			case SnapshotPackage.SLOT__DESCRIPTION:
				return DESCRIPTION_EDEFAULT == null ? description != null : !DESCRIPTION_EDEFAULT.equals(description);
			case SnapshotPackage.SLOT__MANUFACTURER:
				return MANUFACTURER_EDEFAULT == null ? manufacturer != null : !MANUFACTURER_EDEFAULT.equals(manufacturer);
			case SnapshotPackage.SLOT__REMOVABLE:
				return removable != REMOVABLE_EDEFAULT;
			case SnapshotPackage.SLOT__HARDWARE:
				return hardware != HARDWARE_EDEFAULT;
			case SnapshotPackage.SLOT__HARDWARE_VERSION:
				return HARDWARE_VERSION_EDEFAULT == null ? hardwareVersion != null : !HARDWARE_VERSION_EDEFAULT.equals(hardwareVersion);
			case SnapshotPackage.SLOT__FIRMWARE_VERSION:
				return FIRMWARE_VERSION_EDEFAULT == null ? firmwareVersion != null : !FIRMWARE_VERSION_EDEFAULT.equals(firmwareVersion);
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
		result.append(" (id: ");
		result.append(id);
		result.append(", description: ");
		result.append(description);
		result.append(", manufacturer: ");
		result.append(manufacturer);
		result.append(", removable: ");
		result.append(removable);
		result.append(", hardware: ");
		result.append(hardware);
		result.append(", hardwareVersion: ");
		result.append(hardwareVersion);
		result.append(", firmwareVersion: ");
		result.append(firmwareVersion);
		result.append(')');
		return result.toString();
	}

} //SlotImpl
